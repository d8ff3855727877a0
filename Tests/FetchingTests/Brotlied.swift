/// Bytes that brotli made.
enum Brotlied {
  /// `<html><p>hello page</p></ht>`: 28 bytes.
  static let page = Gzipped.bytes(
    "8b0d803c68746d6c3e3c703e68656c6c6f20706167653c2f703e3c2f68743e03")

  /// `Gzipped.page`, packed once more.
  static let gzipped = Gzipped.bytes(
    "8b17801f8b08000000000002ffb3c928c9cdb1b329b0cb48cdc9c95728484c4fb5d12f"
      + "b0b3d1cf28b10300fb8bf8a51c00000003")

  /// Four million zeros in 14 bytes.
  static let bomb = Gzipped.bytes("9bffff3ff82700e2b14020f7fe07")
}
