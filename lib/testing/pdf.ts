import { extractText, getDocumentProxy } from 'unpdf'

/** What a PDF says, page by page, as a reader that is not ours finds it; without spaces and line ends. */
export async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  // The reader takes the bytes for itself.
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(pdf)), { mergePages: false })
  return text.map(page => page.replace(/\s+/g, ''))
}
