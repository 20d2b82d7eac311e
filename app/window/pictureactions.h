// SPDX-FileCopyrightText: 2026 The Beescope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "remote/data/result.h"

#include <QObject>
#include <QPointer>

class QAction;

namespace bee {

class CaptureEntry;
class CaptureView;
class WorkArea;

/// Pictures of the view in front: of a capture's page, or of the dashboard's panel that had the focus last.
/// Belongs to the work area.
class PictureActions : public QObject {
    Q_OBJECT
public:
    explicit PictureActions(WorkArea& work);

    [[nodiscard]] QAction* exportAction() const { return m_export; }
    [[nodiscard]] QAction* copyAction() const { return m_copy; }

Q_SIGNALS:
    void failed(const bee::Error& error);
    void done(const QString& text); ///< "The picture was copied."

private:
    struct Shown {
        CaptureEntry* capture = nullptr;
        CaptureView* view = nullptr;
    };
    [[nodiscard]] Shown shown() const;
    void update();
    void exportPicture();
    void copyPicture();

    WorkArea& m_work;
    QAction* m_export;
    QAction* m_copy;
    QPointer<QWidget> m_panel; ///< of the dashboard
};

} // namespace bee
