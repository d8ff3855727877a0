package import Filing

/// Why a folder cannot be used as a capture, in words for the person who named it.
package enum CaptureError: Error, Equatable, CustomStringConvertible {
  case notAFolder(String)
  case indexMissing(folder: String)
  case indexDamaged(folder: String, detail: String)
  case wrongSchema(folder: String, found: Int)
  case bodyMissing(folder: String, url: String)
  case bodyDamaged(folder: String, url: String)
  case cannotWrite(WriteTrouble)
  /// Another run writes there.
  case inUse(folder: String)

  package var description: String {
    switch self {
    case .notAFolder(let folder):
      "\(folder) is not a folder."
    case .indexMissing(let folder):
      "\(folder) is not a capture: it holds no \(CaptureIndex.fileName)."
    case .indexDamaged(let folder, let detail):
      "\(folder)/\(CaptureIndex.fileName) is damaged: \(detail)"
    case .wrongSchema(let folder, let found):
      """
      \(folder)/\(CaptureIndex.fileName) has schema \(found); \
      this version reads schema \(CaptureIndex.currentSchema).
      """
    case .bodyMissing(let folder, let url):
      "\(folder) is incomplete: the stored body of \(url) is missing."
    case .bodyDamaged(let folder, let url):
      "\(folder) is damaged: the stored body of \(url) is not what was captured."
    case .cannotWrite(let trouble):
      "\(trouble.path) cannot be written: \(trouble)"
    case .inUse(let folder):
      "\(folder) is being written by another run; wait for its end, or name another folder."
    }
  }
}
