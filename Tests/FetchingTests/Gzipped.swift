/// Bytes that gzip made.
enum Gzipped {
  /// `<html><p>hello page</p></ht>`: 28 bytes.
  static let page = bytes(
    "1f8b08000000000002ffb3c928c9cdb1b329b0cb48cdc9c95728484c4fb5d12fb0b3d1cf28b10300fb8bf8a5"
      + "1c000000")

  /// No bytes at all.
  static let nothing = bytes("1f8b080000000000020303000000000000000000")

  /// Four million zeros in 3,910 bytes.
  static let bomb: [UInt8] = {
    let head = bytes("1f8b08000000000002ffedc1010d000000c2a0f74f6d0f0714")
    let tail = bytes("f06e7f2adbcf00093d00")
    return head + Array(repeating: 0, count: 3910 - head.count - tail.count) + tail
  }()

  static func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap { $0.hexDigitValue.map(UInt8.init) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}
