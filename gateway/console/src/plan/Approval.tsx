import './plan.css'
import { Button, Group, Text } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useSubmission } from '../api/submission'
import { ReasonDialog } from '../parts/ReasonDialog'
import { SubmitFailure } from '../parts/SubmitFailure'
import { useMe, type Role } from '../shell/MeProvider'
import { useText, word } from '../text/TextProvider'
import { advance, nextStep, reject, revise, STEPS, WHO, type Plan, type Step } from './plan'

const UNDER_WAY = ['PROPOSED', 'VERIFIED', 'SUBMITTED']

/** The four steps, who did which, and the one that this user may do now. */
export function Approval({ plan }: { plan: Plan }) {
  const { t, f } = useText()
  const me = useMe()
  const navigate = useNavigate()
  const [rejecting, setRejecting] = useState(false)
  const has = (...roles: Role[]) => roles.some(role => me.roles.includes(role))
  const refresh = [['plan', plan.id], ['plans']]
  const next = nextStep(plan.state)
  const step = useSubmission((to: Step, key) => advance(plan.id, to, key), { refresh })
  const revision = useSubmission(revise, { refresh, done: ({ id }) => void navigate({ to: '/rencana/$id', params: { id } }) })
  return (
    <section className="panel">
      <h2>{t.plan.approval}</h2>
      <ol className="approval">
        {STEPS.map(one => {
          const done = plan.steps.filter(past => past.state === one).at(-1)
          return (
            <li key={one} className={done ? 'past' : one === next ? 'here' : ''} aria-current={one === next ? 'step' : undefined}>
              <strong>{word(t.codes.planState, one)}</strong>
              <span>{done ? t.plan.done(done.name, f.moment(done.at)) : t.plan.waiting}</span>
            </li>
          )
        })}
      </ol>
      <SubmitFailure error={step.error ?? revision.error} />
      <Group mt="sm">
        {next && has(...WHO[next]) && (
          <Button loading={step.isPending} onClick={() => step.mutate(next)}>
            {t.plan.steps[next]}
          </Button>
        )}
        {UNDER_WAY.includes(plan.state) && has('TENANT_ADMIN', 'ANALYST', 'COMPILER', 'STIPULATOR') && (
          <Button variant="default" onClick={() => setRejecting(true)}>
            {t.plan.reject}
          </Button>
        )}
        {['STIPULATED', 'REJECTED'].includes(plan.state) && has('TENANT_ADMIN', 'ANALYST') && (
          <Button variant="default" loading={revision.isPending} onClick={() => revision.mutate(plan.id)}>
            {t.plan.revise}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t.plan.fourPeople}
        </Text>
      </Group>
      {rejecting && (
        <ReasonDialog
          title={t.plan.rejectTitle}
          action={t.plan.reject}
          send={(reason, key) => reject(plan.id, reason, key)}
          refresh={[['plan', plan.id], ['plans']]}
          close={() => setRejecting(false)}
        />
      )}
    </section>
  )
}
