import { clsx } from 'clsx'

const PATHS = {
  check: 'M3 8.5 6.5 12 13 4.5',
  down: 'M4 6.2 8 10l4-3.8',
  right: 'M6.2 4 10 8l-3.8 4',
  left: 'M9.8 4 6 8l3.8 4',
  close: 'm4 4 8 8m0-8-8 8',
  menu: 'M2.5 4.5h11m-11 3.5h11m-11 3.5h11',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2 3.2 3.2',
  warn: 'M8 2 14.5 13.5h-13L8 2Zm0 4.5v3.2m0 2h.01',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm0-7.2v4m0-6.3h.01',
  plus: 'M8 3v10M3 8h10',
  out: 'M9.5 2.5h4v4m0-4L7 9m-.5-5H3v9h9V9.5',
  bell: 'M8 2.2a4 4 0 0 0-4 4v3L2.8 11.2h10.4L12 9.2v-3a4 4 0 0 0-4-4Zm-1.6 11.3a1.7 1.7 0 0 0 3.2 0',
  calendar: 'M2.8 3.8h10.4v9.4H2.8zM2.8 6.8h10.4M5.5 2.2v3m5-3v3',
  wait: 'M8 1.8a6.2 6.2 0 1 1-5.7 3.8',
}

export type IconName = keyof typeof PATHS

/** A small line drawing beside words. It is hidden from screen readers: the words carry the meaning. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'more' ? 2.2 : 1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={clsx('inline-block size-4 flex-none', className)}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
