/**
 * The form that a request brings, with its files; null where it is larger than `most` bytes, of which no more is read. A body that is no
 * form gives an empty one.
 */
export async function formWithin(request: Request, most: number): Promise<FormData | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  let size = 0
  const counted = request.body?.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        size += chunk.length
        if (size > most) controller.error(new Error('the form is too large'))
        else controller.enqueue(chunk)
      },
    }),
  )
  const type = request.headers.get('content-type') ?? ''
  const form = new Response(counted, { headers: { 'content-type': type } }).formData()
  const data = await form.catch(() => new FormData())
  return size > most ? null : data
}

/** The bytes of a file that a form brings, and its name; a text stands for a file of that text. */
export async function fileIn(data: FormData, field: string): Promise<{ name: string; bytes: Uint8Array }> {
  const file = data.get(field)
  if (!file) return { name: '', bytes: new Uint8Array() }
  if (typeof file === 'string') return { name: '', bytes: new TextEncoder().encode(file) }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
