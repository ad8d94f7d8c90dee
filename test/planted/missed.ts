/**
 * Planted defects that are not found, each with the reason: what stands there is too like something right, or asks a reader
 * who understands the matter. By document and the characters of its source.
 */
export const MISSED: Readonly<Record<string, string>> = {
  "bien-ban-hop: 05 hồ sơ chưa đủ điều kiện":
    "hai nhóm sau dấu chấm phẩy (“có 121 …, 05 …”) không có chữ “gồm”: không chắc là các phần của tổng",
  "bien-ban-hop: có 121 hồ sơ đủ điều kiện, 05 hồ sơ chưa đủ điều kiện":
    "“; có … hồ sơ” sau một tổng có thể là việc khác, không chắc là một phần",
  "chi-thi: Sở Nông nghiệp và Phát triển nông thôn\na)":
    "đầu dòng sau số tự động được phép chỉ viết hoa chữ đầu như một tên chung",
  "cong-van-y-te: (báo cáo);": "ngoặc mở ở danh sách nơi nhận được coi là nối sang dòng dưới",
  "nghi-quyet-hdnd: khóa XXI, kỳ họp thứ 14 thông qua": "số thứ tự (“thứ 14”) không là số liệu, không so hai chỗ",
  "quyet-dinh-can-bo: @art Điều 2. Ông Trần Quốc Việt":
    "hai tiếng khác hẳn nhau (Quốc, Quang): giống hai người hơn là một lỗi gõ",
  "quyet-dinh-can-bo: chịu trách nhiệm thi hành": "“thi | thi hành”: “thi” tự là một từ, hai từ có thể gặp nhau",
  "thong-bao-ket-luan: Đẩy nhanh tiến độ 06 dự án chậm":
    "hai câu gọi tên khác nhau (“dự án chậm tiến độ”, “dự án chậm”)",
  "to-trinh-dat-dai: Minh Tiến 23.900 m²":
    "tổng đứng ở câu trước, câu có danh sách lại đếm xã: không chắc danh sách chia tổng nào",
  "bao-cao-dang: cảnh cáo 4 đảng viên":
    "sau “trong đó” lệch hơn 2% và không phải lỗi gõ một chữ số dài: có thể chỉ nêu một số phần",
  "bao-cao-dang: Nghị quyết số 18-NQ/TW": "quy tắc chữ “số” theo Nghị định 30, không áp dụng cho văn bản của Đảng",
  "bao-cao-dang: Tập trung chuẩn bị": "“tập chung” chỉ nêu khi chữ sau cho thấy chắc là “tập trung”",
  "bao-cao-dang: khiển trách": "từ chưa có trong danh sách từ hai tiếng",
  "bao-cao-dang: sản lượng 83.640 tấn": "số không đơn vị ở cuối câu, không có số nào cùng câu cho biết đơn vị",
  "bao-cao-moi-truong: còn 12 đơn vị chưa":
    "tổng ghi “83 xã, phường, thị trấn”, số còn lại ghi “đơn vị”: không cùng tên gọi",
  "bao-cao-moi-truong: 92,0% lên 94,0%": "tỷ lệ phần trăm ở hai mục không so với nhau: nhiều tỷ lệ cùng tên khác kỳ",
  "bao-cao-moi-truong: còn chậm do vướng": "“do vước” không giống từ nào trong danh sách",
  "bao-cao-moi-truong: trạm trung chuyển còn": "“chạm trung” không phải một từ hai tiếng sai: từ đúng có ba tiếng",
  "bien-ban-kiem-tra: Ủy ban nhân dân huyện giữ 01 bản":
    "tổng và các phần cách nhau một câu dài trong ngoặc, chữ “giữ” không mở danh sách",
  "bien-ban-kiem-tra: trực tuyến đạt 80,0%": "tỷ lệ đứng xa tử số, giữa là dấu chấm phẩy và tên khác của tử số",
  "bien-ban-kiem-tra: còn 218 hồ sơ đang": "tổng số hồ sơ đứng ở đoạn trước",
  "cong-van-xa: do nguyên nhân khác 11 hộ": "tổng (66 hộ) ở câu trước, câu có danh sách không nhắc tổng",
  "cong-van-xa: hộ cận nghèo 184 thẻ":
    "sau “trong đó” lệch hơn 2%: đổi chỗ chữ số làm lệch nhiều vẫn coi là có thể nêu thiếu phần",
  "cong-van-xa: giảm 14 hộ so với năm 2023 (80 hộ)":
    "giữa số và mức giảm có tỷ lệ phần trăm (“66 hộ nghèo, chiếm 2,4%, giảm 14 hộ”)",
  "cong-van-xa: 25 hộ có khả năng lao động":
    "phần thứ hai lớn hơn tổng trong câu “Trong 66 hộ … có …” không theo chữ “đã”, “trong đó”",
  "cong-van-xa: báo cáo như sau": "“như sau” là hai từ rời, không trong danh sách từ hai tiếng",
  "bien-ban-ban-giao: Đã thanh toán 8.505 triệu đồng, đạt 90,0% tổng mức đầu tư, còn 945 triệu đồng thanh":
    "tổng (9.450 triệu đồng) đứng ở câu trước",
  "bien-ban-ban-giao: khắc phục 04 tồn tại": "“khác phục”: ă và a không phải hai chữ đọc như nhau",
  "bien-ban-ban-giao: Phó Giám đốc.\n2. Bà Hoàng": "mục không có dấu chấm cuối: nhiều danh sách viết như vậy",
  "cong-dien-chay-rung: đường băng cản lửa": "“cản lửa” chưa có trong danh sách từ hai tiếng",
  "cong-dien-chay-rung: Giám đốc các sở: Nông nghiệp và Phát triển nông thôn,":
    "tên sở sau “các sở:” không có chữ “Sở” đứng trước",
  "quyet-dinh-kem-quy-che: đóng góp tự nguyện": "“tự nguyên”: thiếu dấu nặng, hai tiếng không đọc như nhau",
  "phieu-chuyen: @type PHIẾU": "Nghị định không nói về gạch chân tên loại",
  "quyet-dinh-giao-dat: dự án Trường Trung học phổ thông Đông Thụy Anh với": "tên trường, không phải họ tên người",
};
