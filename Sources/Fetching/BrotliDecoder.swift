internal import CBrotli
internal import Causes

/// Undoes the coding `br` (RFC 7932) of bytes that come piece by piece.
///
/// The window is 16 MiB at most: the larger ones of brotli's own making are not asked for.
final class BrotliDecoder: CodingDecoder {
  private let state: OpaquePointer
  private(set) var hasEnded = false

  init() {
    guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else {
      preconditionFailure("brotli has no memory left")
    }
    self.state = state
  }

  deinit { BrotliDecoderDestroyInstance(state) }

  func take(
    _ bytes: UnsafeRawBufferPointer, _ handOn: (UnsafeRawBufferPointer) -> Cause?
  ) -> Cause? {
    if hasEnded || bytes.isEmpty { return nil }
    var input = bytes.bindMemory(to: UInt8.self).baseAddress
    var left = bytes.count
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { piece in
      while true {
        var output = piece.baseAddress
        var room = piece.count
        let end = BrotliDecoderDecompressStream(state, &left, &input, &room, &output, nil)
        let made = UnsafeRawBufferPointer(piece)[..<(piece.count - room)]
        if let cause = handOn(UnsafeRawBufferPointer(rebasing: made)) { return cause }
        switch end {
        case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
        case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: return nil
        case BROTLI_DECODER_RESULT_SUCCESS:
          hasEnded = true
          return nil
        default: return .badEncoding
        }
      }
    }
  }
}
