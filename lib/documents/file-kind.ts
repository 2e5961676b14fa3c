import { done, type Outcome, refused } from '@/lib/errors'
import { unpacked } from './unpack'

/** What may be attached to a mail: the media type of each, and the endings of names that say so. */
export const FILE_KINDS = {
  pdf: { type: 'application/pdf', endings: ['pdf'] },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  pptx: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
  },
  jpeg: { type: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { type: 'image/png', endings: ['png'] },
} as const

export type FileKind = keyof typeof FILE_KINDS

const STARTS = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const satisfies [FileKind, number[]][]
const PACKED = [0x50, 0x4b, 0x03, 0x04]
/** Of Office before 2007, and of its documents under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const MAIN_PARTS = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['pptx', 'ppt/presentation.xml'],
] as const satisfies [FileKind, string][]
const MOST_UNPACKED = 60_000_000

/**
 * What a file is by its bytes, whatever it is called. Refuses `file_old_office` (or under a password), `file_macros`, `file_unpacks`
 * where it unpacks to more than a document can be, `file_type` for all else.
 */
export function kindOf(bytes: Uint8Array): Outcome<FileKind> {
  const found = STARTS.find(([, start]) => startsWith(bytes, start))
  if (found) return done(found[0])
  if (startsWith(bytes, COMPOUND)) return refused('file_old_office')
  return startsWith(bytes, PACKED) ? kindOfPacked(bytes) : refused('file_type')
}

/** Whether a name ends as those of files of a kind do. */
export function isNamedAs(name: string, kind: FileKind): boolean {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase()
  return FILE_KINDS[kind].endings.some(one => one === ending)
}

function kindOfPacked(bytes: Uint8Array): Outcome<FileKind> {
  const parts = unpacked(bytes, MOST_UNPACKED)
  if (!parts) return refused('file_unpacks')
  const names = Object.keys(parts)
  const found = MAIN_PARTS.filter(([, part]) => names.includes(part))
  const [first] = found
  if (!first || found.length > 1 || !names.includes('[Content_Types].xml') || names.some(leadsOut))
    return refused('file_type')
  return names.some(name => /vbaproject/i.test(name)) ? refused('file_macros') : done(first[0])
}

/** A name that would be unpacked elsewhere than beside the others. */
function leadsOut(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || name.split('/').includes('..')
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}
