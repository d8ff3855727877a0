import ThaiText

/// The words by which pages that stand in for something else give themselves away.
///
/// None decides alone: `PageState` also asks how much else the page holds, so that a good page
/// that mentions them stays good.
enum StateMarkers {
  /// Bot challenges, firewalls, blocks by a provider or a court: two of them, or one with a sign
  /// in the markup.
  static let block: [Term] = [
    "just a moment", "checking your browser", "verify you are human", "verifying you are human",
    "attention required", "access denied", "you have been blocked", "request blocked",
    "request unsuccessful", "incapsula incident id", "request rejected",
    "the requested url was rejected", "please enable cookies", "ddos protection by",
    "security check", "web application firewall", "support id", "ray id", "reference #",
    "captcha", "you don't have permission to access", "please consult with your administrator",
    "your ip", "unusual traffic", "are you a robot", "403 forbidden", "not a robot",
    "needs to review the security of your connection", "performance & security by cloudflare",
    "ยืนยันว่าคุณเป็นมนุษย์", "ยืนยันว่าท่านไม่ใช่โปรแกรมอัตโนมัติ", "ฉันไม่ใช่โปรแกรมอัตโนมัติ",
    "ถูกระงับการเข้าถึง", "ถูกปิดกั้น", "ไม่อนุญาตให้เข้าถึง", "ไม่ได้รับอนุญาตให้เข้าถึง",
    "เนื่องจากมีเนื้อหา", "ขัดต่อกฎหมาย", "คำสั่งศาล", "ปิดกั้นการเผยแพร่",
    "ตรวจพบพฤติกรรมที่ผิดปกติ",
  ]

  /// Addresses and code of bot challenges, in lower case.
  static let blockCode = [
    "/cdn-cgi/challenge-platform", "_cf_chl_opt", "challenges.cloudflare.com",
    "_incapsula_resource", "captcha-delivery.com", "/.well-known/sgcaptcha", "awswaf.com",
    "ddos-guard", "px-captcha", "sucuri_cloudproxy", "recaptcha/api.js", "hcaptcha.com",
  ]

  /// Faults and closures of the site, shown with status 200.
  static let fault: [Term] = [
    "error establishing a database connection", "fatal error:", "parse error: syntax error",
    "uncaught exception", "uncaught error", "sqlstate[", "can't connect to mysql",
    "could not connect to mysql", "mysql_connect()", "mysqli_connect()", "too many connections",
    "502 bad gateway", "503 service unavailable", "504 gateway time-out",
    "500 internal server error", "internal server error", "service temporarily unavailable",
    "http error 500", "server error in '/' application", "looks like something went wrong",
    "account has been suspended", "account suspended", "bandwidth limit exceeded",
    "unavailable for scheduled maintenance", "under maintenance", "down for maintenance",
    "website is currently unavailable", "database error", "ไม่สามารถเชื่อมต่อฐานข้อมูล",
    "ไม่สามารถติดต่อฐานข้อมูล", "ปิดปรับปรุงระบบ", "ปิดปรับปรุงเว็บไซต์", "ปิดปรับปรุงชั่วคราว",
    "ระบบขัดข้อง", "เว็บไซต์ถูกระงับ", "ปิดให้บริการชั่วคราว",
  ]

  /// A name that nobody uses any more.
  static let parked: [Term] = [
    "domain is for sale", "domain may be for sale", "buy this domain", "domain is parked",
    "parked free", "domain parking", "domain has expired", "domain name has expired",
    "hugedomains", "this domain is available", "โดเมนนี้หมดอายุ", "โดเมนหมดอายุ",
  ]

  /// What web servers show before anything is put there.
  static let defaultPage: [Term] = [
    "apache2 debian default page", "apache2 ubuntu default page", "welcome to nginx",
    "iis windows server", "internet information services", "test page for the apache",
    "test page for the nginx", "default web site page", "plesk default page",
    "default parallels plesk", "welcome to xampp", "it works!", "web server's default page",
    "directadmin default", "future home of something quite cool",
  ]

  /// Says that there is no such page.
  static let notFound: [Term] = [
    "ไม่พบหน้าที่", "ไม่พบหน้าเว็บ", "ไม่พบหน้านี้", "ไม่พบหน้าเพจ", "ไม่พบเพจ", "ไม่พบเว็บเพจ",
    "ไม่พบหน้าดังกล่าว", "ไม่มีหน้าที่คุณ", "ไม่มีหน้าที่ท่าน", "ไม่พบไฟล์", "ขออภัยไม่พบหน้า",
    "หน้าที่คุณค้นหาไม่", "หน้าที่ท่านค้นหาไม่", "ไม่พบสิ่งที่คุณค้นหา", "page not found",
    "404 not found", "error 404", "404 error", "page cannot be found", "page can't be found",
    "page could not be found", "page doesn't exist", "page does not exist",
    "requested url was not found", "object not found", "file not found", "nothing was found",
    "page you are looking for", "page you requested",
  ]

  /// Two of these say the same.
  static let notFoundHints: [Term] = [
    Term("404", wholeWord: true), Term("not found", wholeWord: true), "ไม่พบ", "oops", "ขออภัย",
  ]

  /// Says that the page is still to be made.
  static let placeholder: [Term] = [
    "อยู่ระหว่างปรับปรุง", "อยู่ระหว่างการปรับปรุง", "อยู่ในระหว่างปรับปรุง",
    "อยู่ในระหว่างการปรับปรุง", "กำลังปรับปรุง", "อยู่ระหว่างจัดทำ", "อยู่ระหว่างการจัดทำ",
    "อยู่ในระหว่างการจัดทำ", "กำลังจัดทำ", "กำลังดำเนินการจัดทำ",
    "อยู่ระหว่างพัฒนา", "อยู่ระหว่างการพัฒนา", "กำลังพัฒนาระบบ", "รอปรับปรุงข้อมูล", "รอข้อมูล",
    "เร็วๆ นี้", "coming soon", "under construction", "not available now", "page is being updated",
  ]

  /// Says so of a page, but in a cell or list of a report that a project is being carried out.
  static let underWay: [Term] = [
    "อยู่ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ", "อยู่ในระหว่างดำเนินการ",
    "อยู่ในระหว่างการดำเนินการ",
  ]

  /// Says so only when it is all that the block says: "no complaints" is a true statistic.
  static let nothing: [Term] = [
    "ไม่พบข้อมูล", "ไม่มีข้อมูล", "ยังไม่มีข้อมูล", "ไม่พบรายการ", "ไม่มีรายการ", "no data",
    "no data found", "no results found", "no data available in table", "test", "ทดสอบ",
    "hello world", "hello world!", "ไม่พบข้อมูลที่ค้นหา", "ไม่พบบทความ",
  ]

  /// Names of the empty element into which scripts draw a page.
  static let roots: Set<String> = [
    "root", "app", "__next", "__nuxt", "app-root", "___gatsby", "main-app", "react-root", "svelte",
  ]
}
