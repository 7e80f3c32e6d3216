import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { useText, word } from '../text/TextProvider'
import { signOut, useMe } from './MeProvider'

/** Who is signed in, the language, the colours, and the way out. */
export function Account() {
  const { t, language, speak } = useText()
  const me = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const initials = me.name.split(' ').map(part => part[0]).slice(0, 2).join('')
  return (
    <Menu position="bottom-end" width={260} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button variant="default" aria-label={`${t.shell.account}: ${me.name}`} className="touch" px="sm">
          {initials}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.name}
          <br />
          {me.roles.map(role => word(t.codes.role, role)).join(', ')}
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item onClick={() => speak(language === 'id' ? 'en' : 'id')} lang={language === 'id' ? 'en' : 'id'}>
          {language === 'id' ? 'English' : 'Bahasa Indonesia'}
        </Menu.Item>
        <Menu.Item onClick={() => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark')}>
          {colorScheme === 'dark' ? t.shell.light : t.shell.dark}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => void signOut()}>{t.shell.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
