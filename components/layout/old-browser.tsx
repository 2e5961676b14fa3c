/** For browsers older than Chromium 101, which would show this portal broken. Hidden by CSS everywhere else. */
export function OldBrowser() {
  return (
    <div
      className="old-browser"
      style={{ padding: '12px 16px', background: '#f8f0dc', color: '#1c2230', fontFamily: 'sans-serif' }}
    >
      <p lang="zh-Hans">
        您的浏览器版本过旧，页面可能显示不全。请改用 2022 年 5 月以后的 Chrome、Edge、Firefox 或 Safari
        浏览器。
      </p>
      <p lang="en">
        Your browser is too old for this portal, and pages may not show properly. Please use Chrome, Edge,
        Firefox or Safari from May 2022 or later.
      </p>
    </div>
  )
}
