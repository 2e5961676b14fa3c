/** So many files go with an invitation at most. */
const MOST_FILES = 5
/** Bytes of one, and of all together. */
export const MOST_BYTES = 5 * 1024 * 1024
const MOST_TOGETHER = 10 * 1024 * 1024
/** What a browser offers to choose. */
export const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.jpg,.jpeg,.png'

const LONGEST_NAME = 100

type Named = { name: string; size: number }

/**
 * Why a file cannot be added to those that are attached already, by its size and its name; null where nothing speaks against it:
 * `file_empty`, `file_large`, `files_full`, `files_large`, `file_name_twice`.
 */
export function whyNotAttached(file: Named, attached: Named[]): string | null {
  if (file.size === 0) return 'file_empty'
  if (file.size > MOST_BYTES) return 'file_large'
  if (attached.length >= MOST_FILES) return 'files_full'
  if (attached.some(one => one.name.toLowerCase() === file.name.toLowerCase())) return 'file_name_twice'
  return bytesOf(attached) + file.size > MOST_TOGETHER ? 'files_large' : null
}

/** How many bytes files have together. */
export function bytesOf(files: { size: number }[]): number {
  return files.reduce((sum, file) => sum + file.size, 0)
}

/**
 * A file's name as it goes out, of at most 100 characters: without a path, without controls and marks that turn the direction of writing,
 * and without what a file system does not take. The ending stays.
 */
export function safeName(name: string): string {
  const plain = (name.split(/[/\\]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/[:*?"<>|]/g, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
  const [, stem = '', ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,5})?$/u.exec(plain) ?? []
  const short = [...stem].slice(0, LONGEST_NAME - ending.length).join('')
  return `${short.trim() || 'file'}${ending}`
}
