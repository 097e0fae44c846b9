"""The shell that every page shares: the State's design system, headers, static files, errors.

How a room makes a page on it
-----------------------------
* The room is a Django application with a `templates/<room>/` folder, named in INSTALLED_APPS
  (config/django_settings.py); its urls are included in intake/web/urls.py; its own style and
  scripts are in `<room>/static/<room>/`, and that folder is named in STATIC_FOLDERS of the same
  settings: {% static "<room>/name.css" %} is then served, cached for good, under an address that
  changes with its content. Nothing has to be collected.
* A template begins with {% extends "facade/base.html" %} {% load static facade %} and fills:
    title          the page's title; « – Conforme » is added        (required)
    heading        what stands in the <h1>                          (required)
    breadcrumb     {% crumb "Mes dossiers" "console:list" %} … the last one is the page itself
    content        the page, inside <main> and a DSFR container
    tagline, header_tools, menu_button, navigation, skiplinks, footer_links, home_url
                   parts of header and footer
    refresh        <meta http-equiv="refresh"> where a page waits for something
    styles, scripts                         <link> and <script src defer> of the room
    icons          more of DSFR's icon sheets ({% dsfr_icons "user" "editor" %})
    container      class of the container around <main>: "fr-container" or "fr-container--fluid"
* DSFR's own script (menus, modals, tabs, accordions) is loaded only by pages that say
  {% block dsfr_script %}{% dsfr_script %}{% endblock %}; without it a page must work with native
  elements: <details>, <dialog>, forms.
* The Content-Security-Policy takes nothing but this host's own files: no style="…", no <style>, no
  onclick, no inline <script>, no data: picture but DSFR's. Data for a script goes into data-
  attributes or {{ value|json_script:"id" }}.
* Forms: <form method="post">{% csrf_token %}; errors: {% include "facade/errors.html" with
  form=form %} above, {% field form.name %} for each field (label, hint, error, aria).
* Dates: {{ moment|day }} « vendredi 14 novembre 2025 », {{ moment|instant }} « 14 novembre 2025 à
  23 h 59 », {{ moment|ago:now }}; sizes: {{ bytes|weight }}; « {{ n|counted:"pièce" }} ».
* State words: {% badge "success" "Conforme" %}: success, error, info, warning, new, or "" (gray).
* django.contrib.messages are shown under the heading: messages.success(request, "…"); those with
  extra_tags are left to the page.
* Sentences are written with plain spaces before : ; ? ! and inside « »: facade/typography.py makes
  them non-breaking in every page and letter that goes out.
* Raise Http404 or PermissionDenied: the shell answers in French. `facade.errors.page(request, 410,
  title, text)` makes any other error page.

This room knows `dossiers` alone.
"""
