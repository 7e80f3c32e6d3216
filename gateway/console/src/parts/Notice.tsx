import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

const SHOWN_MS = 6000
const Context = createContext<(text: string) => void>(() => {})

/** One short message at a time, read out by screen readers. */
export function NoticeProvider({ children }: { children: ReactNode }) {
  const [text, setText] = useState('')
  useEffect(() => {
    if (!text) return
    const timer = setTimeout(() => setText(''), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <Context value={setText}>
      {children}
      <div className="notice" role="status">
        {text}
      </div>
    </Context>
  )
}

export const useNotice = () => useContext(Context)
