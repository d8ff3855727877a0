internal import Filing
internal import Foundation

/// Takes away what an index does not name: bodies of earlier runs, and what runs that were killed
/// left unfinished. Only names that a capture itself gives are touched.
struct CaptureSweep {
  private let folder: String
  private let named: Set<String>

  init(folder: String, index: CaptureIndex) {
    self.folder = folder
    named = Set(index.exchanges.flatMap(\.hashes))
  }

  /// What cannot be taken away stays: the capture is right all the same.
  func run() {
    let bodies = folder + "/bodies"
    for prefix in names(in: bodies) {
      let names = names(in: "\(bodies)/\(prefix)")
      for name in names where isLeftOver(name) { unlink("\(bodies)/\(prefix)/\(name)") }
      // Fails where a body is left in it, which is right.
      rmdir("\(bodies)/\(prefix)")
    }
    for name in names(in: folder) where isUnfinished(name) { unlink("\(folder)/\(name)") }
  }

  private func isLeftOver(_ name: String) -> Bool {
    isUnfinished(name) || CapturedExchange.isHash(name) && !named.contains(name)
  }

  private func isUnfinished(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(WholeFile.unfinished)
  }

  private func names(in folder: String) -> [String] {
    FileManager.default.enumerator(
      at: URL(filePath: folder), includingPropertiesForKeys: nil,
      options: .skipsSubdirectoryDescendants
    )?
    .compactMap { ($0 as? URL)?.lastPathComponent } ?? []
  }
}
