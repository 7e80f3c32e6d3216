import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '../text/TextProvider'
import { useChosenOpd } from './scope'

interface Props<T> {
  people: T[]
  children: (people: T[]) => ReactNode
}

/** Those of the chosen department among people who are here all at once, and how many that leaves out. */
export function OfOpd<T extends { opd: string }>({ people, children }: Props<T>) {
  const { t, f } = useText()
  const opd = useChosenOpd()
  if (!opd) return children(people)
  const own = people.filter(person => person.opd === opd.name)
  return (
    <>
      {own.length < people.length && <Text className="whole-city">{t.shell.partOf(f.count(own.length), f.count(people.length), opd.name)}</Text>}
      {children(own)}
    </>
  )
}
