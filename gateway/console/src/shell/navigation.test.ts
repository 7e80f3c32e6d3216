import { expect, test } from 'vitest'
import { SCREENS } from './navigation'

const tables = import.meta.glob<string>('../../../../{chassis,*-service}/src/main/resources/permissions.txt', { query: '?raw', import: 'default', eager: true })

/** The roles that a service lets through, by its own table and the chassis's. */
const allowed = (ask: string): string[] => {
  const [service = '', method = '', path = ''] = ask.split(' ')
  const lines = Object.entries(tables)
    .filter(([file]) => file.includes(`/${service}-service/`) || file.includes('/chassis/'))
    .flatMap(([, text]) => text.split('\n').map(line => line.trim().split(/\s+/)))
  const line = lines.find(([verb, of]) => verb === method && of === path)
  if (!line) throw new Error(`No permission for ${ask}`)
  return line.slice(2)
}

test('nobody is led to a screen that a service refuses them', () => {
  for (const screen of SCREENS)
    for (const ask of screen.asks) {
      const roles = allowed(ask)
      if (!roles.includes('ALL')) expect(roles, `${screen.name} asks ${ask}`).toEqual(expect.arrayContaining([...screen.roles]))
    }
})

test('every role finds its way to more than its home', () => {
  const roles = new Set(SCREENS.flatMap(screen => screen.roles))
  for (const role of roles) expect(SCREENS.filter(screen => screen.roles.includes(role)).length, role).toBeGreaterThan(1)
})
