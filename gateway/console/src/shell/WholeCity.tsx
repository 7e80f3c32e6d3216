import { Text } from '@mantine/core'
import { useText } from '../text/TextProvider'
import { useChosenOpd } from './scope'

/** Said where a department is chosen and the figures are of the whole city all the same. */
export function WholeCity() {
  const { t } = useText()
  const opd = useChosenOpd()
  return opd && <Text className="whole-city">{t.shell.wholeCity(opd.name)}</Text>
}
