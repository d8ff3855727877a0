/// The media type of a file by its name, without a charset.
enum ContentType {
  static func of(_ path: String) -> String {
    // A mirror keeps the query in the name: index.php@page=1.
    let name = (path.split(separator: "/").last ?? "").split { $0 == "@" || $0 == "?" }
    let whole = path.hasSuffix(".html") ? "html" : name.first?.split(separator: ".").last ?? ""
    return byExtension[whole.lowercased()] ?? "application/octet-stream"
  }

  private static let office = "application/vnd.openxmlformats-officedocument."

  private static let byExtension = [
    "html": "text/html", "htm": "text/html", "php": "text/html", "asp": "text/html",
    "aspx": "text/html", "css": "text/css", "js": "text/javascript", "json": "application/json",
    "txt": "text/plain", "csv": "text/csv", "xml": "application/xml", "svg": "image/svg+xml",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
    "webp": "image/webp", "ico": "image/x-icon", "pdf": "application/pdf",
    "doc": "application/msword", "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint", "docx": office + "wordprocessingml.document",
    "xlsx": office + "spreadsheetml.sheet", "pptx": office + "presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "zip": "application/zip", "rar": "application/vnd.rar", "mp4": "video/mp4",
  ]
}
