internal import CZlib
internal import Causes

/// Undoes one coding, gzip or deflate, of bytes that come piece by piece.
final class Inflater: CodingDecoder {
  private let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let isGzip: Bool
  private var state = State.fresh
  /// A single byte at a start: only two tell what starts.
  private var pending: [UInt8] = []

  /// Behind the end mark of gzip another member may follow, or padding.
  private enum State { case fresh, running, ended, padding }

  // Values of inflateInit2's windowBits.
  private static let zlib: Int32 = 15
  private static let gzip: Int32 = 15 + 16
  private static let bare: Int32 = -15

  init(isGzip: Bool) {
    self.isGzip = isGzip
    stream.initialize(to: z_stream())
  }

  deinit {
    if state != .fresh { inflateEnd(stream) }
    stream.deallocate()
  }

  var hasEnded: Bool { state == .ended || state == .padding }

  func take(
    _ bytes: UnsafeRawBufferPointer, _ handOn: (UnsafeRawBufferPointer) -> Cause?
  ) -> Cause? {
    let input = pending + bytes
    pending = []
    return input.withUnsafeBytes { input in
      var rest = input
      while !rest.isEmpty, state != .padding {
        if state != .running {
          guard rest.count >= 2 else {
            pending = Array(rest)
            return nil
          }
          if let cause = start(rest) { return cause }
        } else if let cause = inflate(&rest, handOn) {
          return cause
        }
      }
      return nil
    }
  }

  /// Looks at two bytes where a body or a member starts.
  private func start(_ bytes: UnsafeRawBufferPointer) -> Cause? {
    if state == .fresh {
      guard oit_inflate_start(stream, window(for: bytes)) == Z_OK else { return .decodedTooLarge }
    } else {
      guard isGzip, bytes.starts(with: [0x1F, 0x8B]) else {
        state = .padding
        return nil
      }
      inflateReset(stream)
    }
    state = .running
    return nil
  }

  /// Servers disagree whether "deflate" has the two bytes of zlib in front; those have a check sum.
  private func window(for start: UnsafeRawBufferPointer) -> Int32 {
    if isGzip { return Self.gzip }
    let isZlib = start[0] & 0x0F == 8 && (Int(start[0]) << 8 | Int(start[1])) % 31 == 0
    return isZlib ? Self.zlib : Self.bare
  }

  /// Inflates to the end of the bytes or to the end mark, and leaves the rest.
  private func inflate(
    _ bytes: inout UnsafeRawBufferPointer, _ handOn: (UnsafeRawBufferPointer) -> Cause?
  ) -> Cause? {
    // zlib does not write to its input, but its header does not say so.
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
    stream.pointee.avail_in = UInt32(bytes.count)
    let cause = drain(handOn)
    bytes = UnsafeRawBufferPointer(rebasing: bytes.suffix(Int(stream.pointee.avail_in)))
    return cause
  }

  private func drain(_ handOn: (UnsafeRawBufferPointer) -> Cause?) -> Cause? {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64 << 10) { piece in
      while true {
        stream.pointee.next_out = piece.baseAddress
        stream.pointee.avail_out = UInt32(piece.count)
        let status = CZlib.inflate(stream, Z_NO_FLUSH)
        let made = UnsafeRawBufferPointer(piece)[..<(piece.count - Int(stream.pointee.avail_out))]
        if let cause = handOn(UnsafeRawBufferPointer(rebasing: made)) { return cause }
        switch status {
        case Z_OK where stream.pointee.avail_out == 0: continue
        case Z_OK, Z_BUF_ERROR: return nil
        case Z_STREAM_END:
          state = .ended
          return nil
        default: return .badEncoding
        }
      }
    }
  }
}
