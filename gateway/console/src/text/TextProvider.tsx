import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { formats, type Formats } from '../parts/format'
import type { Text } from './id'
import { chooseLanguage, chosenLanguage, type Language } from './language'

interface Spoken {
  language: Language
  t: Text
  f: Formats
  speak: (language: Language) => void
}

const Context = createContext<Spoken | null>(null)

const load = async (language: Language): Promise<Text> =>
  language === 'en' ? (await import('./en')).en : (await import('./id')).id

/** Texts and number formats of the chosen language; only that language is loaded. */
export function TextProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient()
  const [spoken, setSpoken] = useState<Omit<Spoken, 'speak'>>()
  const turnTo = async (language: Language) => {
    const t = await load(language)
    document.documentElement.lang = language
    setSpoken({ language, t, f: formats(language) })
  }
  const speak = (language: Language) => {
    chooseLanguage(language)
    void turnTo(language).then(() => queries.invalidateQueries())
  }
  useEffect(() => void turnTo(chosenLanguage()), [])
  return spoken && <Context value={{ ...spoken, speak }}>{children}</Context>
}

export function useText(): Spoken {
  const spoken = useContext(Context)
  if (!spoken) throw new Error('useText outside TextProvider')
  return spoken
}

/** The word for a code of the platform; a code that is new to the console is at least shown as words, and told to whoever tests. */
export function word(words: Record<string, string>, code: string | null | undefined): string {
  if (!code) return '–'
  const known = words[code]
  if (known === undefined) console.warn('No word for', code)
  return known ?? code.toLowerCase().replaceAll('_', ' ')
}
