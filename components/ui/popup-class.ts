/** The look of what opens over a page: menus, popovers. */
export const POPUP =
  'z-30 max-w-[min(24rem,calc(100vw-2rem))] rounded-lg border border-line bg-card shadow-pop outline-none'
