import { Modal } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useText } from '../text/TextProvider'

interface Props {
  title: string
  size?: 'lg' | 'xl'
  onClose: () => void
  children: ReactNode
}

/** The title bar is an HTML header, but not the banner of the page. */
const PARTS = { header: { role: 'presentation' } }

/** A dialogue over the page for as long as it is there; when it goes, the focus goes back to where it was. */
export function Dialog({ title, size, onClose, children }: Props) {
  const { t } = useText()
  const before = useRef(document.activeElement)
  useEffect(() => {
    const place = before.current
    return () => {
      if (place instanceof HTMLElement) place.focus()
    }
  }, [])
  return (
    <Modal
      opened
      onClose={onClose}
      size={size}
      title={title}
      returnFocus={false}
      closeButtonProps={{ 'aria-label': t.common.close }}
      attributes={PARTS}
    >
      {children}
    </Modal>
  )
}
