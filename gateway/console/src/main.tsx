import '@mantine/core/styles.css'
import './styles.css'
import './parts/parts.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { problemOf } from './api/problem'
import { router } from './router'
import { MeProvider } from './shell/MeProvider'
import { NoticeProvider } from './parts/Notice'
import { TextProvider } from './text/TextProvider'
import { theme } from './theme'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // A refusal stays a refusal; only what got no answer, or a service that is away for a moment, is asked again.
      retry: (failures, error) => failures < 2 && [0, 502, 503, 504].includes(problemOf(error).status),
    },
  },
})

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <QueryClientProvider client={queries}>
      <TextProvider>
        <NoticeProvider>
          <MeProvider>
            <RouterProvider router={router} />
          </MeProvider>
        </NoticeProvider>
      </TextProvider>
    </QueryClientProvider>
  </MantineProvider>,
)
