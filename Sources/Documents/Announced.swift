import Causes

/// What an address and a header say that a body is, which the body need not be.
struct Announced {
  /// Whether a file to read is announced, by a name or a type, and not a page.
  let isFile: Bool

  init(url: String, contentType: String?) {
    let type = (contentType ?? "").asciiLowercased
    isFile = FileLink.isFile(url) || Self.fileTypes.contains { type.hasPrefix($0) }
  }

  private static let fileTypes = [
    "application/pdf", "application/msword", "application/vnd.", "application/zip",
    "application/x-zip", "application/x-rar", "application/x-7z", "image/",
  ]

  /// Why a body of some kind gives nothing to read.
  ///
  /// Bytes of no known kind under a file's name are a damaged file; all else is of another kind
  /// than was asked for.
  func cause(of type: FileType) -> Cause {
    if type == .unknown || type.isImage { return isFile ? .documentCorrupt : .pageWrongType }
    return isFile ? .documentWrongType : .pageWrongType
  }

  /// What a body without any byte is: a file that was never filled may be there all the same.
  var emptiness: Look.Sight { isFile ? .unclear(.documentEmpty) : .gone(.pageEmpty) }
}
