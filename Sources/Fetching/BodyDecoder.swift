package import Causes

/// A body as it comes: `Content-Encoding` is undone piece by piece, and its bytes are counted.
///
/// libcurl 7.88 could decode, but it calls a compressed body complete that stops before its end
/// mark, and its limits do not see what a bomb becomes.
package final class BodyDecoder {
  package private(set) var bytes: [UInt8] = []
  private let limit: Int
  /// In the order in which they are undone; `nil` when one of them was not asked for.
  private let decoders: [any CodingDecoder]?
  /// Bytes that came, and those behind each decoder.
  private var counts: [Int]

  /// More decoded bytes than this for each one that came are a bomb.
  private static let ratio = 200
  /// So many decoded bytes are taken without a look at the ratio.
  private static let free = 1 << 20
  private static let mostCodings = 2
  private static let packing = 64 << 10

  /// - Parameters:
  ///   - coding: The header `Content-Encoding`.
  ///   - limit: The most bytes after each step of decoding.
  package init(coding: String?, limit: Int) {
    self.limit = limit
    let names = (coding ?? "").lowercased().split { $0 == "," || $0 == " " }
      .filter { $0 != "identity" }
    let known = names.reversed().compactMap(Self.decoder)
    decoders = known.count == names.count && known.count <= Self.mostCodings ? known : nil
    counts = Array(repeating: 0, count: known.count + 1)
  }

  private static func decoder(of name: Substring) -> (any CodingDecoder)? {
    switch name {
    case "gzip", "x-gzip": Inflater(isGzip: true)
    case "deflate": Inflater(isGzip: false)
    case "br": BrotliDecoder()
    default: nil
    }
  }

  /// Whether a coding was undone, so that its own mark tells the end of the body.
  package var isCoded: Bool { decoders?.isEmpty == false && counts[0] > 0 }

  /// Whether every coding reached its end mark.
  package var isComplete: Bool { !isCoded || decoders?.allSatisfy(\.hasEnded) == true }

  /// Takes some bytes of the body, as far as the limit goes; what is wrong with them ends it.
  ///
  /// `.bodyTooLarge` and `.decodedTooLarge` beyond the limit, `.badEncoding` for a coding that was
  /// not asked for and for bytes that are not in the coding they claim.
  package func take(_ piece: UnsafeRawBufferPointer) -> Cause? {
    guard let decoders else { return piece.isEmpty ? nil : .badEncoding }
    return pass(piece, to: 0, of: decoders)
  }

  private func pass(
    _ piece: UnsafeRawBufferPointer, to step: Int, of decoders: [any CodingDecoder]
  ) -> Cause? {
    counts[step] += piece.count
    let excess = excess(at: step)
    if step == decoders.count { bytes.append(contentsOf: piece.prefix(limit - bytes.count)) }
    guard step < decoders.count, excess == nil else { return excess }
    return decoders[step].take(piece) { self.pass($0, to: step + 1, of: decoders) }
  }

  private func excess(at step: Int) -> Cause? {
    // What cannot be packed any further becomes a little longer by it.
    let isPacked = step < counts.count - 1
    if counts[step] > limit + (isPacked ? Self.packing : 0) {
      return step == 0 ? .bodyTooLarge : .decodedTooLarge
    }
    let isBomb = counts[step] > Self.free && counts[step] / Self.ratio > counts[0]
    return isBomb ? .decodedTooLarge : nil
  }
}

/// Undoes one coding of bytes that come piece by piece.
protocol CodingDecoder: AnyObject {
  /// Whether the end mark was reached.
  var hasEnded: Bool { get }

  /// Takes some bytes and hands on what they mean; stops with the first trouble of either. Bytes
  /// behind the end mark mean nothing.
  func take(
    _ bytes: UnsafeRawBufferPointer, _ handOn: (UnsafeRawBufferPointer) -> Cause?
  ) -> Cause?
}
