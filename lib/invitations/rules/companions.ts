/** What those who come with the principal may be. */
export const COMPANION_ROLES = ['accompanying', 'interpreter', 'driver', 'security', 'spouse'] as const
