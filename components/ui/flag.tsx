import { clsx } from 'clsx'

/**
 * The flag of a sending State (ISO 3166 alpha-2), 24×16 with a hairline. It is the image /flags/XX.svg: fetched once,
 * the same in server and client components, no flags in the scripts. Decorative: the State's name stands beside it.
 */
export function Flag({ code, className }: { code: string; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 16"
      width="24"
      height="16"
      aria-hidden="true"
      className={clsx(
        'inline-block h-4 w-6 flex-none rounded-[2px] align-[-3px] shadow-[0_0_0_1px_var(--color-hairline)]',
        className,
      )}
    >
      <image
        href={`/flags/${code.toUpperCase()}.svg`}
        width="24"
        height="16"
        preserveAspectRatio="xMidYMid slice"
      />
    </svg>
  )
}
