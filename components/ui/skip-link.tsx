/** The first stop of the Tab key: past the navigation, to the page. */
export function SkipLink({ children }: { children: string }) {
  return (
    <a
      href="#main"
      className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-navy px-4 py-2 font-medium text-on-navy focus:translate-y-0"
    >
      {children}
    </a>
  )
}
