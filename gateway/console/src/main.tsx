import '@mantine/core/styles.css'
import './styles.css'
import './parts/parts.css'
import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { problemOf } from './api/problem'
import { SIGNED_IN } from './api/session'
import { router } from './router'
import { MeProvider, useMe } from './shell/MeProvider'
import { SignedIn } from './shell/SignedIn'
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

/** The screens know the day of business before the first of them opens. */
function Screens() {
  const { today } = useMe()
  return <RouterProvider router={router} context={{ today }} />
}

createRoot(document.getElementById('root')!).render(
  <MantineProvider theme={theme} defaultColorScheme="auto">
    <QueryClientProvider client={queries}>
      <TextProvider>
        {window.location.pathname === SIGNED_IN ? (
          <SignedIn />
        ) : (
          <NoticeProvider>
            <MeProvider>
              <Screens />
            </MeProvider>
          </NoticeProvider>
        )}
      </TextProvider>
    </QueryClientProvider>
  </MantineProvider>,
)
