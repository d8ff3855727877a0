import Criteria

extension HTML {
  /// A whole page that needs nothing else: no scripts, nothing loaded, nothing told to others.
  static func page(title: String, language: Language, styles: [HTML], body: HTML) -> HTML {
    #"""
    <!DOCTYPE html>
    <html lang="\#(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\#(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="format-detection" content="telephone=no">
    <meta name="robots" content="noindex">
    <title>\#(title)</title>
    <style>
    \#(HTML.joined(styles, separator: "\n"))
    </style>
    </head>
    <body>
    \#(body)</body>
    </html>

    """#
  }

  private static let policy: HTML =
    "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
