import Criteria
import Documents
import Fetching
import Foundation
import Gathering
import Scoring

/// The files that labels speak of, read from disk as if a server had sent them.
struct LabelledFiles {
  private let folder: String
  private var looks: [String: Look] = [:]
  private var furniture: [String: Furniture] = [:]
  /// The folder of each site by the host that stands for it.
  private var folders: [String: String] = [:]

  private init(folder: String) { self.folder = folder }

  /// Reads every labelled file and what its page shows embedded from the same site.
  ///
  /// - Throws: `InputFaults` with every file that is not there.
  static func read(
    _ labels: [ElementLabel], in folder: String, with reader: DocumentReader
  ) async throws -> LabelledFiles {
    var files = LabelledFiles(folder: folder)
    let faults = FaultList()
    for label in labels where files.looks[label.file] == nil {
      do {
        files.looks[label.file] = try await files.look(at: label.file, reader)
      } catch let trouble as FileTrouble {
        faults.add(label.place, "\(label.file): \(trouble)")
      }
    }
    try faults.throwIfAny()
    // What stands on many pages is known from the pages that were labelled.
    files.furniture = Furniture.byHost(of: files.looks.values)
    for look in files.looks.values { try await files.readEmbedded(in: look, reader) }
    return files
  }

  /// The look at a labelled file, then at what it embeds; and the furniture of its site.
  func looks(at file: String) -> (looks: [Look], furniture: Furniture) {
    guard let look = looks[file] else { preconditionFailure("\(file) is labelled and was read") }
    let embedded = embedded(in: look).compactMap { looks[$0] }
    return ([look] + embedded, furniture[look.finalURL.webHost] ?? .none)
  }

  private mutating func readEmbedded(in look: Look, _ reader: DocumentReader) async throws {
    for file in embedded(in: look) where looks[file] == nil {
      guard FileManager.default.fileExists(atPath: "\(folder)/\(file)") else { continue }
      looks[file] = try await self.look(at: file, reader)
    }
  }

  private mutating func look(at file: String, _ reader: DocumentReader) async throws -> Look {
    if file.split(separator: "/").contains("..") {
      throw FileTrouble("the file is outside the folder of the sites")
    }
    let body = try Files.bytes(at: "\(folder)/\(file)", most: Self.mostBytes)
    if body.count > Self.mostBytes { throw FileTrouble("the file is larger than 50 MiB") }
    let url = address(of: file)
    let read = await reader.read(body: body, url: url, contentType: nil)
    return Look(
      url: url, finalURL: url, status: 200, sha256: SHA256Hex.of(body), sight: read.sight,
      remarks: read.remarks)
  }

  /// A labelled file is no longer than what `oit check` takes from a server.
  private static let mostBytes = 50 << 20

  /// Files of the same site that a page shows within itself: in a frame, or as its only content.
  private func embedded(in look: Look) -> [String] {
    guard case .page(let page)? = look.document else { return [] }
    let frames = page.frames.filter { !page.nodes[$0.node].isHidden }.map(\.url)
    let mask = (furniture[look.finalURL.webHost] ?? .none).mask(of: page)
    return (frames + page.picturesAlone(mask: mask).map(\.url)).compactMap { file(at: $0) }
  }

  /// An address for the file: the first folder is the site.
  private mutating func address(of file: String) -> String {
    let parts = file.split(separator: "/", maxSplits: 1).map(String.init)
    let host = parts[0].lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    folders["\(String(host)).example"] = parts[0]
    let path = (parts.last ?? "").addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)
    return "http://\(String(host)).example/\(path ?? "")"
  }

  /// The file behind an address of a labelled site; `nil` for any other address.
  private func file(at url: String) -> String? {
    guard let folder = folders[url.webHost], let parts = URLComponents(string: url) else {
      return nil
    }
    return folder + parts.path
  }
}
