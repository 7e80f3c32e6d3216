import type { Text } from '../id'

export const status: Text['status'] = {
  title: 'Platform status',
  about: 'Events that could not be handled wait here; others of the same subject wait behind them.',
  all: 'See the status of the platform',
  waiting: (events, subjects) => `${events} events wait in ${subjects} queues.`,
  nothing: 'No event is waiting',
  nothingText: 'All events have been handled. This page looks again every 15 seconds.',
  parked: 'events waiting',
  services: { 'employee-registry': 'Employee registry', 'needs-analysis': 'Needs analysis', training: 'Training', evaluation: 'Evaluation' },
  subject: 'Event and subject',
  city: 'City',
  cause: 'Cause and consumer',
  since: 'Since',
  attempts: 'Attempts',
  behind: 'Waiting behind',
  replay: 'Replay',
  replayAll: (service: string) => `Replay all: ${service}`,
  replayed: (count: string) => `${count} events went through.`,
}
