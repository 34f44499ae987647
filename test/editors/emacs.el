;;; -*- lexical-binding: t -*-
;; Does the steps of a session in Emacs with eglot and writes down what the writer would see.
(require 'cl-lib)
(require 'json)
(require 'eglot)

(defvar try-published (make-hash-table :test #'equal) "The version that the server last spoke about, by file.")
(defvar try-folder default-directory)
(defvar try-changed nil "Whether the last action changed the text.")

(setq flymake-no-changes-timeout 0.1
      make-backup-files nil
      create-lockfiles nil)

(cl-defmethod eglot-handle-notification :after
  (_server (_method (eql textDocument/publishDiagnostics)) &key uri version &allow-other-keys)
  (puthash (eglot--uri-to-path uri) (or version t) try-published))

(defun try-wait (seconds holds)
  "Wait until HOLDS, a function, answers non-nil; at most SECONDS."
  (let ((end (+ (float-time) seconds)) answer)
    (while (and (not (setq answer (funcall holds))) (< (float-time) end))
      (accept-process-output nil 0.02)
      (read-event nil nil 0.001)) ; in batch, files are watched only so
    answer))

(defun try-settle ()
  "Until the server has spoken about the text as it is now."
  (eglot--signal-textDocument/didChange)
  (try-wait 30 (lambda () (equal (gethash buffer-file-name try-published) eglot--versioned-identifier))))

(defun try-text ()
  (buffer-substring-no-properties (point-min) (point-max)))

(defun try-byte (position)
  (string-bytes (encode-coding-string (buffer-substring-no-properties (point-min) position) 'utf-8 t)))

(defun try-findings ()
  (flymake-start)
  (apply #'vector
         (mapcar
          (lambda (diagnostic)
            (list :start (try-byte (flymake-diagnostic-beg diagnostic))
                  :end (try-byte (flymake-diagnostic-end diagnostic))
                  :rule (plist-get (cdr (assoc 'eglot-lsp-diag (flymake-diagnostic-data diagnostic))) :code)
                  :severity (pcase (flymake-diagnostic-type diagnostic)
                              ('eglot-error "error")
                              ('eglot-warning "warning")
                              (_ "information"))))
          (flymake-diagnostics))))

(defun try-look ()
  (let ((settled (if (try-settle) t :json-false)))
    (list :text (try-text) :findings (try-findings) :settled settled)))

(defun try-go (wording)
  (goto-char (point-min))
  (let ((case-fold-search nil)) (search-forward wording))
  (goto-char (match-beginning 0)))

(defun try-open (path seconds)
  (find-file (expand-file-name path try-folder))
  (revert-buffer t t)
  (run-hooks 'post-command-hook)
  (if (try-wait seconds #'eglot-current-server)
      (try-wait 5 (lambda () (bound-and-true-p flymake-mode)))))

(defun try-action (step)
  (let ((before (try-text)) (titles []) (last-nonmenu-event ?a))
    (when (plist-get step :at) (try-go (plist-get step :at)))
    (undo-boundary)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt items &rest _)
                 (setq titles (apply #'vector (mapcar #'car items)))
                 (or (cl-find-if (lambda (title) (string-search (plist-get step :choose) title)) titles) ""))))
      (if (equal (plist-get step :kind) "fix all")
          (stigmalint-fix-all)
        (eglot-code-actions (point) (point) nil t)))
    (setq try-changed (try-wait 5 (lambda () (not (equal before (try-text))))))
    (undo-boundary)
    (list :before before :titles titles :changed (if try-changed t :json-false) :after (try-look))))

(defun try-do (step)
  (pcase (plist-get step :do)
    ("look" (try-look))
    ("edit"
     (goto-char (+ (point-min) (plist-get step :startPoint)))
     (delete-region (point) (+ (point-min) (plist-get step :endPoint)))
     (insert (plist-get step :text))
     nil)
    ("hover"
     (try-go (plist-get step :at))
     (let ((answer (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
       (list :hover (eglot--hover-info (plist-get answer :contents) (plist-get answer :range)))))
    ("action" (try-action step))
    ("undo" (when try-changed (let ((last-command nil)) (undo-only)) (try-look)))
    ("settings"
     (remhash buffer-file-name try-published)
     (setq-default eglot-workspace-configuration (list :stigmalint (plist-get step :value)))
     (eglot-signal-didChangeConfiguration (eglot-current-server))
     (try-wait 10 (lambda () (gethash buffer-file-name try-published)))
     (try-look))
    ("configure"
     (write-region (plist-get step :text) nil (plist-get step :path) nil 'silent)
     (remhash buffer-file-name try-published)
     (set-buffer-modified-p t)
     (save-buffer)
     (try-wait 10 (lambda () (gethash buffer-file-name try-published)))
     (try-wait 0.5 #'ignore)
     (try-look))
    ("save" (save-buffer) (list :saved t))
    ("open"
     (try-open (plist-get step :path) 2)
     (if (bound-and-true-p eglot--managed-mode)
         (append (list :attached t) (try-look))
       (list :text (try-text) :findings [] :settled t :attached :json-false)))))

(let* ((json-object-type 'plist)
       (session (json-read-file (getenv "STIGMALINT_SESSION")))
       (answers nil))
  (condition-case problem
      (progn
        (try-open "draft.md" 20)
        (cl-loop for step across (plist-get session :steps)
                 for answer = (try-do step)
                 when answer do (push (append (list :name (plist-get step :name) :do (plist-get step :do)) answer) answers)))
    (error (push (list :do "failure" :name (format "%S" problem)) answers)))
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode (apply #'vector (nreverse answers))) nil (getenv "STIGMALINT_ANSWERS") nil 'silent))
  (let ((kill-emacs-hook nil)) (kill-emacs 0)))
