import { everybody, onlyFor, type RouteCase } from '../case'

export const ROUTES: Record<string, RouteCase> = {
  'app/api/audit/check POST': { status: onlyFor(['auditor'], 303), sameOrigin: true, body: { locale: 'en' } },
  'app/api/audit/export POST': {
    status: onlyFor(['auditor']),
    sameOrigin: true,
    body: { type: 'root', page: 'x' },
  },
  'app/api/health/live GET': { status: everybody(200) },
  'app/api/health/ready GET': { status: everybody(200) },
  'app/api/metrics GET': { status: everybody(200) },
}
