/** Addresses outside both languages (a missing file): plain, in both. */
export default function NotFound() {
  return (
    <html lang="zh-Hans">
      <body>
        <h1>没有找到这个页面</h1>
        <p lang="en">This page was not found.</p>
        <a href="/">领事联络 Consular Liaison</a>
      </body>
    </html>
  )
}
