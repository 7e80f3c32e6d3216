import { createTheme } from '@mantine/core'

/** Inter and the blue scale of Indonesia's public design language (400 to 700 are its values). */
export const theme = createTheme({
  fontFamily: "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif",
  headings: { fontFamily: "Inter, system-ui, -apple-system, 'Segoe UI', sans-serif", fontWeight: '600' },
  primaryColor: 'brand',
  primaryShade: { light: 5, dark: 4 },
  defaultRadius: 'md',
  focusRing: 'auto',
  colors: {
    brand: ['#eaf2fc', '#d3e4f8', '#a9caf2', '#78abe9', '#196bcd', '#0956c3', '#0a489f', '#083575', '#062857', '#041b3b'],
  },
})
