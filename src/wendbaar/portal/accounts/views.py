"""Logging in."""

from django.contrib.auth import views
from django.http import HttpResponse
from django.utils import timezone

from wendbaar.portal.accounts.forms import LoginForm


class LoginView(views.LoginView):
    """The page to log in; 429 with Retry-After (RFC 6585) when too many attempts failed."""

    template_name = "accounts/login.html"
    authentication_form = LoginForm
    redirect_authenticated_user = True

    def form_invalid(self, form: LoginForm) -> HttpResponse:
        """Show what is wrong; the name that was typed stays."""
        response = super().form_invalid(form)
        if form.waits_until:
            response.status_code = 429
            wait = (form.waits_until - timezone.now()).total_seconds()
            response.headers["Retry-After"] = str(max(1, round(wait)))
        return response
