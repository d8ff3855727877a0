import Causes
import Documents
import Fetching
import Filing
import Foundation

/// The texts of PDF files that a batch has read, in a folder of it, by the SHA-256 of their bytes.
///
/// A text that cannot be found, read or kept costs time and nothing else.
struct ReadingShelf: Sendable {
  let folder: String

  init(folder: String) { self.folder = folder }

  /// The shelf of a batch for this program, the programs it reads with, and what it asks of them; the
  /// texts that others read are taken away.
  ///
  /// - Throws: `InputFaults` when it cannot be made, `StopError` when the disk is full.
  init(batch: String, program: String, ocr: OCROption) throws {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let folders = path.split(separator: ":")
    // Only those that are found: a timer's PATH is not a person's.
    let readers = ["pdftotext", "pdftoppm", "tesseract"].map { name in
      folders.lazy.compactMap { Self.mark("\($0)/\(name)") }.first ?? ""
    }
    let marks = [Self.mark(program) ?? ""] + readers
    let all = marks + [Version.text, ocr.ocr.rawValue, "\(ocr.ocrPages)"]
    let name = SHA256Hex.of(Array(all.joined(separator: "\n").utf8)).prefix(16)
    folder = "\(batch)/readings/\(name)"
    try Files.naming(folder) { [folder] () throws(WriteTrouble) in
      try WholeFile.makeFolder(folder)
    }
    Self.clear(batch + "/readings", but: String(name))
  }

  private static func clear(_ folder: String, but kept: String) {
    do {
      for name in try Files.names(in: folder) where name != kept {
        try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      }
    } catch {
      // What cannot be taken away only takes room.
    }
  }

  /// What changes when a program is replaced: its length and time; `nil` where there is none.
  private static func mark(_ path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return "\(status.st_size) \(status.st_mtim.tv_sec)"
  }

  var readings: KeptReadings {
    KeptReadings(find: { find($0) }, keep: { keep($0, of: $1) })
  }

  private struct Reading: Codable {
    var cause: Cause?
    var text: PagedText?

    init?(_ sight: Look.Sight) {
      switch sight {
      case .unclear(let cause): self.cause = cause
      case .document(.paged(let text)): self.text = text
      default: return nil
      }
    }

    var sight: Look.Sight? { text.map { .document(.paged($0)) } ?? cause.map { .unclear($0) } }
  }

  private func place(of body: [UInt8]) -> (folder: String, file: String) {
    let hash = SHA256Hex.of(body)
    let inside = "\(folder)/\(hash.prefix(2))"
    return (inside, "\(inside)/\(hash)")
  }

  /// A file begins with the hash of the rest: it may have lost its end with the machine's power.
  private func find(_ body: [UInt8]) -> Look.Sight? {
    guard let data = FileManager.default.contents(atPath: place(of: body).file), data.count > 64
    else { return nil }
    let rest = data.dropFirst(64)
    guard SHA256Hex.of(Array(rest)) == String(decoding: data.prefix(64), as: UTF8.self) else {
      return nil
    }
    do {
      return try JSONDecoder().decode(Reading.self, from: rest).sight
    } catch {
      return nil
    }
  }

  private func keep(_ sight: Look.Sight, of body: [UInt8]) {
    guard let reading = Reading(sight) else { return }
    let place = place(of: body)
    do {
      let bytes = Array(try JSONEncoder().encode(reading))
      if access(place.folder, F_OK) != 0 { try WholeFile.makeFolder(place.folder) }
      try WholeFile.write(
        Array(SHA256Hex.of(bytes).utf8) + bytes, to: place.file, isSure: false)
    } catch {
      // It is read again; a disk that is full stops the batch where a result is written.
    }
  }
}
