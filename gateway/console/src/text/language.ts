export type Language = 'id' | 'en'

const KEY = 'bangkom.language'

/** Bahasa Indonesia unless this browser's user chose otherwise. */
export function chosenLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'id'
}

export function chooseLanguage(language: Language) {
  localStorage.setItem(KEY, language)
}
