import type { Language } from '../text/language'

const ZONE = 'Asia/Jakarta'

/** Numbers, money and dates as the language writes them; times are shown in WIB. */
export function formats(language: Language) {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: ZONE })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: ZONE })
  const month = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  const known = (write: (value: number) => string) => (value: number | null | undefined) =>
    value === null || value === undefined ? '–' : write(value)
  return {
    count: known(value => whole.format(value)),
    level: known(value => tenths.format(value)),
    decimal: known(value => exact.format(value)),
    percent: known(value => `${exact.format(value)} %`),
    rupiah: known(value => `Rp ${whole.format(value)}`.replace('Rp -', '−Rp ')),
    day: (date: string | null | undefined) => (date ? day.format(new Date(date)) : '–'),
    moment: (instant: string | null | undefined) => (instant ? moment.format(new Date(instant)) : '–'),
    month: (number: number) => month.format(new Date(Date.UTC(2026, number - 1, 1))),
  }
}

export type Formats = ReturnType<typeof formats>

