internal import CCurl
internal import Glibc

/// One transfer of curl that sends something, and waits until it is taken.
final class Post {
  private let handle: UnsafeMutableRawPointer
  /// The address as far as it is no secret.
  let host: String
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var source: (file: UnsafeMutablePointer<FILE>, bytes: UnsafeMutablePointer<CChar>)?

  /// - Parameter protocols: The only ones that the address may have.
  init(url: String, protocols: String) throws(SendTrouble) {
    guard let handle = curl_easy_init() else { preconditionFailure("curl has no memory left") }
    self.handle = handle
    host = url.split(separator: "/").prefix(2).joined(separator: "//")
    try set(CURLOPT_URL, url)
    try set(CURLOPT_PROTOCOLS_STR, protocols)
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_FOLLOWLOCATION, 0)
    try set(CURLOPT_CONNECTTIMEOUT, 20)
    try set(CURLOPT_TIMEOUT, 60)
    // The answer says nothing beyond its status.
    let ignore: oit_bytes_callback = { _, size, count, _ in size * count }
    try expect(oit_setopt_bytes(handle, CURLOPT_WRITEFUNCTION, ignore))
  }

  deinit {
    curl_easy_cleanup(handle)
    for list in lists { curl_slist_free_all(list) }
    if let source {
      fclose(source.file)
      source.bytes.deallocate()
    }
  }

  func set(_ option: CURLoption, _ text: String) throws(SendTrouble) {
    try expect(oit_setopt_string(handle, option, text))
  }

  func set(_ option: CURLoption, _ number: Int) throws(SendTrouble) {
    try expect(oit_setopt_long(handle, option, number))
  }

  func set(_ option: CURLoption, list texts: [String]) throws(SendTrouble) {
    guard let list = texts.reduce(nil, { curl_slist_append($0, $1) }) else { return }
    lists.append(list)
    try expect(oit_setopt_list(handle, option, list))
  }

  /// Sends a text after the commands of its protocol.
  func upload(_ text: String) throws(SendTrouble) {
    let count = text.utf8.count
    let bytes = UnsafeMutablePointer<CChar>.allocate(capacity: count)
    for (place, byte) in text.utf8.enumerated() { bytes[place] = CChar(bitPattern: byte) }
    guard let file = fmemopen(bytes, count, "r") else {
      preconditionFailure("there is no memory for a mail")
    }
    source = (file, bytes)
    // curl reads from a file by itself.
    try expect(oit_setopt_pointer(handle, CURLOPT_READDATA, file))
    try set(CURLOPT_UPLOAD, 1)
  }

  /// - Returns: the status that the server answered last.
  func perform() throws(SendTrouble) -> Int {
    try expect(curl_easy_perform(handle))
    return oit_getinfo_long(handle, CURLINFO_RESPONSE_CODE)
  }

  private func expect(_ code: CURLcode) throws(SendTrouble) {
    guard code != CURLE_OK else { return }
    let status = oit_getinfo_long(handle, CURLINFO_RESPONSE_CODE)
    let answer = status == 0 ? "" : " (it answered \(status))"
    let what = String(cString: curl_easy_strerror(code))
    throw SendTrouble("\(host): \(what)\(answer)")
  }
}
