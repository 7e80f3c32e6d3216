import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMay } from '../shell/MeProvider'
import { cellOf } from '../state'
import { useText } from '../text/TextProvider'
import { RaiseForm } from './RaiseForm'

/** Turns the chosen cells into needs of a year: one for everybody below the standard in them. */
export function RaiseNeeds({ chosen, clear }: { chosen: Set<string>; clear: () => void }) {
  const { t, f } = useText()
  const may = useMay('TENANT_ADMIN', 'ANALYST', 'OPD_ADMIN')
  const [opened, setOpened] = useState(false)
  if (!may) return null
  const close = (raised: boolean) => {
    setOpened(false)
    if (raised) clear()
  }
  return (
    <>
      <Button disabled={chosen.size === 0} onClick={() => setOpened(true)}>
        {t.gaps.raise(f.count(chosen.size))}
      </Button>
      {opened && <RaiseForm cells={[...chosen].map(cellOf)} close={close} />}
    </>
  )
}
