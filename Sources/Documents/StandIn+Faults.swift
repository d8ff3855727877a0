import Causes
import ThaiText

/// What a site shows while it does not work: its own faults, and what others put in its place.
extension StandIn {
  static let faults = [defaced, suspended, parked, maintenance, appError]

  private static let defaced = StandIn(
    cause: .pageDefaced,
    strong: [
      "hacked by", "defaced by", "owned by anonymous", "pwned by", "h4cked by", "hack3d by",
      "h4ck3d", "got hacked", "your site has been hacked", "you have been hacked",
      "your security is low", "cyber army", "ถูกแฮกโดย", "ถูกแฮ็กโดย", "โดนแฮกโดย",
    ],
    weak: ["greetz", "greets to", "defaced", "hacked", "anonymous", "was here", "hacktivist"])

  static let suspended = StandIn(
    cause: .pageSuspended,
    strong: [
      "account has been suspended", "account suspended", "bandwidth limit exceeded",
      "suspendedpage.cgi", "this site has been suspended", "website has been suspended",
      "website suspended", "hosting has been suspended", "hosting suspended",
      "เว็บไซต์ถูกระงับการให้บริการ", "เว็บไซต์ถูกระงับชั่วคราว", "ถูกระงับการใช้งานชั่วคราว", "บัญชีนี้ถูกระงับ",
      "บัญชีโฮสติ้งถูกระงับ", "ระงับการให้บริการโฮสติ้ง", "ถูกระงับการใช้งาน", "ค้างชำระค่าบริการ",
      "พื้นที่เว็บไซต์หมดอายุ", "โฮสติ้งหมดอายุ", "เว็บโฮสติ้งหมดอายุ", "hosting account has expired",
      "hosting package has expired",
    ], weak: ["ผู้ให้บริการโฮสติ้ง", "web hosting", "ต่ออายุ", "ชำระค่าบริการ", "ฝ่ายบริการลูกค้า"])

  /// A name that nobody uses any more.
  private static let parked = StandIn(
    cause: .pageParked,
    strong: [
      "domain is for sale", "domain may be for sale", "buy this domain", "domain is parked",
      "parked free", "domain parking", "domain has expired", "domain name has expired",
      "hugedomains", "this domain is available", "domain name is for sale", "sedo.com",
      "domain is registered at", "โดเมนนี้หมดอายุ", "โดเมนหมดอายุ", "โดเมนนี้ประกาศขาย", "ขายโดเมน",
      "โดเมนนี้พร้อมขาย", "ซื้อโดเมนนี้",
    ])

  private static let maintenance = StandIn(
    cause: .pageMaintenance,
    strong: [
      "unavailable for scheduled maintenance", "under maintenance", "down for maintenance",
      "undergoing maintenance", "scheduled maintenance", "maintenance mode",
      "website is currently unavailable", "site is temporarily unavailable", "be back soon",
      "ปิดปรับปรุงระบบ", "ปิดปรับปรุงเว็บไซต์", "ปิดปรับปรุงชั่วคราว", "ปิดให้บริการชั่วคราว", "ปิดระบบชั่วคราว",
      "ปิดบำรุงรักษา", "ปิดปรับปรุงเซิร์ฟเวอร์", "งดให้บริการชั่วคราว", "อยู่ระหว่างการบำรุงรักษาระบบ",
      "เว็บไซต์ปิดปรับปรุง", "ระบบปิดปรับปรุง", "ขณะนี้เว็บไซต์ปิด", "ขณะนี้ระบบปิด",
    ])

  /// Messages of programs, shown with status 200.
  private static let appError = StandIn(
    cause: .pageAppError,
    strong: [
      "error establishing a database connection", "fatal error:", "parse error: syntax error",
      "uncaught exception", "uncaught error", "sqlstate[", "can't connect to mysql",
      "could not connect to mysql", "could not connect: ", "mysql_connect()", "mysqli_connect()",
      "too many connections", "502 bad gateway", "503 service unavailable",
      "504 gateway time-out", "500 internal server error", "internal server error",
      "service temporarily unavailable", "service unavailable", "http error 500",
      "server error in '/'", "runtime error", "looks like something went wrong",
      "whoops, something went wrong", "an error occurred while processing your request",
      "unhandled exception", "stack trace:", "traceback (most recent call last)",
      "there has been a critical error on this website", "microsoft ole db provider",
      "odbc driver", "adodb.connection", "ora-12154", "database error",
      "database connection failed",
      "cannot connect to the database", "unable to connect to the database",
      "ไม่สามารถเชื่อมต่อฐานข้อมูล", "ไม่สามารถติดต่อฐานข้อมูล", "เชื่อมต่อฐานข้อมูลไม่ได้", "ระบบขัดข้อง",
      "เกิดข้อผิดพลาดร้ายแรง", "เกิดข้อผิดพลาดในระบบ", "ระบบเกิดข้อผิดพลาด",
    ])

  /// What web servers show before anything is put there; none of them speaks Thai.
  static let defaultServer = StandIn(
    cause: .pageDefaultServer,
    strong: [
      "apache2 debian default page", "apache2 ubuntu default page", "welcome to nginx",
      "iis windows server", "internet information services", "test page for the apache",
      "test page for the nginx", "default web site page", "plesk default page",
      "default parallels plesk", "welcome to xampp", "it works!", "web server's default page",
      "directadmin default", "future home of something quite cool", "default page: it works",
      "apache http server test page", "openlitespeed", "congratulations! your website is",
      "welcome to caddy", "welcome to openresty", "tomcat is running",
      "successfully installed tomcat", "default server vhost", "sorry! if you are the owner",
      "this is the default", "there is no content here",
    ])
}
