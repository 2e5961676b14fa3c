import { checkChain } from '@/lib/audit/commands'
import { typedValues } from '@/lib/web/form-data'
import { routeActor } from '@/lib/web/route-actor'
import { isSameOrigin } from '@/lib/web/same-origin'

/** Checks the chain, records that it was checked, and leads back to the page, which shows what was found. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 })
  const actor = await routeActor('audit.read')
  if (actor instanceof Response) return actor
  await checkChain(actor)
  const { locale } = typedValues(await request.formData().catch(() => new FormData()))
  return new Response(null, {
    status: 303,
    headers: { location: `/${locale === 'en' ? 'en' : 'zh'}/audit#check` },
  })
}
