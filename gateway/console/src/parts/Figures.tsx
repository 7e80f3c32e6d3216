interface Figure {
  label: string
  value: string
  note?: string
}

/** A few numbers side by side, as a description list. */
export function Figures({ of }: { of: Figure[] }) {
  return (
    <dl className="figures" style={{ margin: '0 0 16px' }}>
      {of.map(figure => (
        <div className="figure" key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{figure.value}</dd>
          {figure.note && <dd>{figure.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
