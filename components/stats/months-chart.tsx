const [WIDTH, HEIGHT, FLOOR, LEFT, TOP] = [640, 230, 200, 34, 16]
const BAR = 26

type Props = {
  label: string
  months: string[]
  now: number[]
  /** The same months a year before; null where they are not known. */
  then: number[] | null
}

/** Bars of each month; the paler is the year before. The table beneath holds the same numbers. */
export function MonthsChart({ label, months, now, then }: Props) {
  const most = Math.max(3, ...now, ...(then ?? []))
  const step = Math.ceil(most / 3)
  const y = (value: number) => FLOOR - (value / (step * 3)) * (FLOOR - TOP)
  const slot = (WIDTH - LEFT) / months.length
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="h-auto w-full">
      {[0, 1, 2, 3].map(line => (
        <g key={line}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={y(line * step)}
            y2={y(line * step)}
            className={line === 0 ? 'stroke-control' : 'stroke-line'}
          />
          <text
            x={LEFT - 10}
            y={y(line * step) + 4}
            textAnchor="end"
            className="fill-ink-3 text-xs max-sm:text-[1.35rem]"
          >
            {line * step}
          </text>
        </g>
      ))}
      {months.map((month, at) => {
        const middle = LEFT + slot * (at + 0.5)
        return (
          <g key={month}>
            {then ? <Bar x={middle - BAR - 1} value={then[at] ?? 0} y={y} pale /> : null}
            <Bar x={then ? middle + 1 : middle - BAR / 2} value={now[at] ?? 0} y={y} />
            <text
              x={middle}
              y={HEIGHT - 8}
              textAnchor="middle"
              className="fill-ink-2 text-xs max-sm:text-[1.35rem]"
            >
              {month}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

type BarProps = { x: number; value: number; y: (value: number) => number; pale?: boolean }

function Bar({ x, value, y, pale }: BarProps) {
  if (value === 0) return null
  return (
    <>
      <rect
        x={x}
        y={y(value)}
        width={BAR}
        height={FLOOR - y(value)}
        rx={2}
        className={pale ? 'fill-navy opacity-45' : 'fill-navy'}
      />
      <text
        x={x + BAR / 2}
        y={y(value) - 4}
        textAnchor="middle"
        className="fill-ink-2 text-xs max-sm:text-[1.35rem]"
      >
        {value}
      </text>
    </>
  )
}
