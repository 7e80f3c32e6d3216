import { Link } from '@tanstack/react-router'
import { useMe } from '../shell/MeProvider'
import { screensOf } from '../shell/navigation'
import { useText } from '../text/TextProvider'

/** The screens that this user has, each with what it is for. */
export function Ways() {
  const { t } = useText()
  const { roles } = useMe()
  return (
    <section className="panel">
      <h2>{t.home.ways}</h2>
      <ul className="ways">
        {screensOf(roles)
          .filter(screen => screen.name !== 'home')
          .map(screen => (
            <li key={screen.to}>
              <Link to={screen.to}>{t.shell.screens[screen.name]}</Link>
              <span>{t.shell.purposes[screen.name]}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}
