import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'

// From where the process runs, which is where the packages are: built, this file is elsewhere.
const require = createRequire(path.resolve('package.json'))
/** For how many documents what was computed for one is kept. */
const CACHED = 10

// Reading the fonts takes longer than setting a document: the compiler is kept.
let kept: NodeCompiler | undefined

function compiler(): NodeCompiler {
  kept ??= NodeCompiler.create({
    workspace: path.resolve('lib'),
    fontArgs: [{ fontBlobs: fonts().map(file => readFileSync(file)) }],
  })
  return kept
}

function fonts(): string[] {
  return [
    require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  ]
}

/**
 * Sets a document as a tagged PDF (PDF/UA-1) by a typst layout, a path beneath `lib`, which finds `data` as JSON in `sys.inputs.data`;
 * Chinese and Latin in one serif. Set again with the same data
 * at the same instant it is the same bytes. Throws where the layout is wrong.
 */
export function toPdf(layout: string, data: object, at = new Date()): Uint8Array<ArrayBuffer> {
  return compiled(layout, data, (typst, set) => accessible(typst, set, Math.floor(at.getTime() / 1000)))
}

/** The same document as one drawing (SVG), its pages one below the other, to be looked at. */
export function toSvg(layout: string, data: object): string {
  return compiled(layout, data, (typst, set) => typst.svg(set))
}

function compiled<Made>(
  layout: string,
  data: object,
  make: (typst: NodeCompiler, set: NodeTypstDocument) => Made,
): Made {
  const typst = compiler()
  const set = typst.compile({
    mainFilePath: path.resolve('lib', layout),
    inputs: { data: JSON.stringify(data) },
  })
  if (!set.result) {
    const wrong = set.takeError()?.shortDiagnostics ?? []
    throw new Error(`${layout}: ${wrong.map(({ message }) => message).join('; ')}`)
  }
  const made = make(typst, set.result)
  typst.evictCache(CACHED)
  return made
}

/** PDF/UA refuses a text of which the font lacks a character: then it is tagged all the same, with an empty box in that place. */
function accessible(
  typst: NodeCompiler,
  set: NodeTypstDocument,
  creationTimestamp: number,
): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(typst.pdf(set, { pdfStandard: 'ua-1', creationTimestamp }))
  } catch (error) {
    if (!/could not be displayed/.test(String(error))) throw error
    return new Uint8Array(typst.pdf(set, { creationTimestamp }))
  }
}
