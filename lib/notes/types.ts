export type { Note } from './queries'
